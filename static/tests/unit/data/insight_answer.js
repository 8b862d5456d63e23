// Compiled from insight_answer.ts; edit that file.
function insightAnswer(elsewhere = {}, arrivals = []) {
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
export { insightAnswer };
