// Compiled from stock_source.ts; edit that file.
const KNOWS_NOTHING = { version: null, mark: null };
export { KNOWS_NOTHING };
