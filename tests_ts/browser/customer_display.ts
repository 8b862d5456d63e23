interface TillPage {
    readonly posmodel: {
        readonly data: { call: (model: string, method: string, ...rest: unknown[]) => unknown };
    };
}

/**
 * Runs in the page. Core tells its customer display of each addition, and draws its navbar when it
 * begins and when the server has answered: in one frame or in two, as the machine has it.
 */
export function silenceDisplay(): void {
    const { data } = (window as unknown as TillPage).posmodel;
    const call = data.call.bind(data);
    data.call = (model, method, ...rest) =>
        method === "update_customer_display" ? Promise.resolve() : call(model, method, ...rest);
}
