// Compiled from sold_out.ts; edit that file.
function isValueSoldOut(variants, valueId, others) {
    const within = variants.filter(({ valueIds }) =>
        [valueId, ...others].every((id) => valueIds.includes(id))
    );
    return within.length > 0 && within.every(({ isOut }) => isOut);
}
export { isValueSoldOut };
