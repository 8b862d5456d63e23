// Compiled from amount_in_words.ts; edit that file.
function amountInWords(quantity, { uom_id: unit }) {
    return unit.is_pos_groupable ? quantity : `${quantity} ${unit.name}`;
}
export { amountInWords };
