/** The server answered with an error. */
export class RPCError extends Error {
    data: { name: string; message: string; debug: string };
}

/** No answer, or one that is not Odoo's: also what a 502 of the proxy becomes. */
export class ConnectionLostError extends Error {}
