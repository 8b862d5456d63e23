/** What the till's environment offers its components. */
export interface PosEnv {
    readonly utils: {
        /** In the user's language, at the decimals of the "Product Unit" precision. */
        formatProductQty(quantity: number, trailingZeros?: boolean): string;
    };
}
