import { request, type APIRequestContext, type BrowserContext } from "playwright-core";
import { settings } from "./settings";

/** What Odoo answered in place of a result. */
export class ServerError extends Error {
    override readonly name = "ServerError";
    /** Python name of the exception, such as `odoo.exceptions.UserError`. */
    readonly type: string;

    constructor(type: string, message: string) {
        super(message);
        this.type = type;
    }
}

interface JsonRpcAnswer {
    result?: unknown;
    error?: { message: string; data?: { name: string; message: string } };
}

/** JSON-RPC to the real server, over HTTP and with the cookies of one user. */
export class Server {
    private readonly http: APIRequestContext;

    private constructor(http: APIRequestContext) {
        this.http = http;
    }

    /** Apart from any browser, and nobody yet. */
    static async anonymous(): Promise<Server> {
        return new Server(await request.newContext({ timeout: 60_000 }));
    }

    /** Logged in apart from any browser. */
    static async as(login: string, password: string): Promise<Server> {
        const server = await Server.anonymous();
        await server.login(login, password);
        return server;
    }

    /** Speaks with the cookies of the browser context: a login here is one there. */
    static of(context: BrowserContext): Server {
        return new Server(context.request);
    }

    async login(login: string, password: string): Promise<void> {
        await this.post("/web/session/authenticate", { db: settings.database, login, password });
    }

    /** What Odoo tells its web client at the start. */
    async sessionInfo(): Promise<Readonly<Record<string, unknown>>> {
        const info = await this.post("/web/session/get_session_info", {});
        return info as Readonly<Record<string, unknown>>;
    }

    /** @throws ServerError */
    async call(
        model: string,
        method: string,
        args: readonly unknown[] = [],
        kwargs: Readonly<Record<string, unknown>> = {}
    ): Promise<unknown> {
        const path = `/web/dataset/call_kw/${model}/${method}`;
        return await this.post(path, { model, method, args, kwargs });
    }

    /** The id behind an XML id. */
    async ref(module: string, name: string): Promise<number> {
        const reference = await this.call("ir.model.data", "check_object_reference", [
            module,
            name,
        ]);
        return (reference as [model: string, id: number])[1];
    }

    async create(model: string, values: Readonly<Record<string, unknown>>): Promise<number> {
        return (await this.call(model, "create", [values])) as number;
    }

    async write(
        model: string,
        id: number,
        values: Readonly<Record<string, unknown>>
    ): Promise<void> {
        await this.call(model, "write", [[id], values]);
    }

    /** The given fields of all records that match, many2one as plain ids. */
    async search<Row = { id: number }>(
        model: string,
        domain: readonly unknown[],
        fields: readonly string[] = []
    ): Promise<Row[]> {
        return (await this.call(model, "search_read", [domain], { fields, load: null })) as Row[];
    }

    async close(): Promise<void> {
        await this.http.dispose();
    }

    /** @throws ServerError */
    async post(path: string, params: unknown): Promise<unknown> {
        const response = await this.http.post(settings.url + path, {
            data: { jsonrpc: "2.0", method: "call", params },
        });
        if (!response.ok()) {
            throw new ServerError("http", `${path}: HTTP ${response.status()}`);
        }
        const { result, error } = (await response.json()) as JsonRpcAnswer;
        if (error) {
            throw new ServerError(error.data?.name ?? "", error.data?.message ?? error.message);
        }
        return result;
    }
}
