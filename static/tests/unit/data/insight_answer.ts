/** What a test says of other places: by product, by the name of a shop, on hand and free. */
export type Elsewhere = Readonly<Record<number, Readonly<Record<string, [number, number]>>>>;

export type ArrivalRow = readonly [
    productId: number,
    at: string,
    quantity: number,
    document: string,
];

/** An answer of `pos.config.explain_stock`, as the server writes it. */
export function insightAnswer(
    elsewhere: Elsewhere = {},
    arrivals: readonly ArrivalRow[] = []
): object {
    const names = [...new Set(Object.values(elsewhere).flatMap((places) => Object.keys(places)))];
    return {
        places: names.map((name, id) => ({ id, kind: "shop", name })),
        rows: Object.entries(elsewhere).flatMap(([productId, places]) =>
            Object.entries(places).map(([name, stock]) => [
                Number(productId),
                names.indexOf(name),
                ...stock,
            ])
        ),
        arrivals,
    };
}
