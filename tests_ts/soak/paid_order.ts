/** What one till sells: product ids and quantities. */
export type Basket = readonly (readonly [productId: number, quantity: number])[];

export interface Register {
    readonly sessionId: number;
    readonly configId: number;
}

/**
 * An order for nothing, as a till sends it when it is paid.
 *
 * @param evidence what the cashier saw, if the till says so
 */
export function paidOrder(
    uuid: string,
    register: Register,
    basket: Basket,
    evidence: object | null
): object {
    return {
        uuid,
        session_id: register.sessionId,
        config_id: register.configId,
        state: "paid",
        amount_total: 0,
        amount_tax: 0,
        amount_paid: 0,
        amount_return: 0,
        payment_ids: [],
        ...(evidence ? { stock_evidence: evidence } : {}),
        lines: basket.map(([productId, quantity], index) => [
            0,
            0,
            {
                uuid: `${uuid}-${index}`,
                product_id: productId,
                qty: quantity,
                price_unit: 0,
                price_subtotal: 0,
                price_subtotal_incl: 0,
                tax_ids: [],
            },
        ]),
    };
}
