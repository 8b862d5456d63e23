/** Key of a record's own data: ids where its fields have records. */
export const RAW_SYMBOL: unique symbol;
