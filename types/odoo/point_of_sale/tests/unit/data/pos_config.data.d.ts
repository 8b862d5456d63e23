/** The mock server's `pos.config`; its methods are called as the real one's. */
export class PosConfig {}
