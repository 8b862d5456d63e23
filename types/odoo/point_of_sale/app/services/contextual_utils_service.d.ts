/** What a component of the till finds as `this.env`. */
export interface PosEnv {
    readonly utils: {
        formatCurrency(value: number): string;
        formatProductQty(quantity: number, trailingZeros?: boolean): string;
    };
}
