/** A variant, as a choice of attribute values sees it. */
export interface ChoosableVariant {
    readonly valueIds: readonly number[];
    readonly isOut: boolean;
}

/**
 * Whether this attribute value leads to nothing but variants that are sold out, as long as the other
 * attributes stay as they are chosen. Where no variant has them all there is nothing to say: the
 * combination may be excluded, or made only when it is sold.
 *
 * @param others ids of the values chosen of other attributes, of those that make variants
 */
export function isValueSoldOut(
    variants: readonly ChoosableVariant[],
    valueId: number,
    others: readonly number[]
): boolean {
    const within = variants.filter(({ valueIds }) =>
        [valueId, ...others].every((id) => valueIds.includes(id))
    );
    return within.length > 0 && within.every(({ isOut }) => isOut);
}
