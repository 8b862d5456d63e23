import { createServer, request, type IncomingMessage, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { settings } from "./settings";

/** What becomes of websockets: `frozen` ones stay open, and nothing comes through any more. */
export type Websockets = "open" | "refused" | "frozen";

/** A proxy of its own in front of the server, as a shop's network has one that nobody looks after. */
export class Gateway {
    private readonly http: HttpServer;
    private readonly tunnels = new Set<Tunnel>();
    private websockets: Websockets = "open";

    private constructor() {
        this.http = createServer((incoming, answer) => {
            const onward = request(this.target(incoming), (response) => {
                answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
                response.pipe(answer);
            });
            onward.on("error", () => answer.destroy());
            incoming.pipe(onward);
        });
        this.http.on("upgrade", (incoming, socket) => {
            if (this.websockets === "refused") {
                socket.end("HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n");
                return;
            }
            const onward = request(this.target(incoming)).end();
            onward.on("error", () => socket.destroy());
            // No server behind the proxy that stands there.
            onward.on("response", () => socket.destroy());
            onward.on("upgrade", (response, far) => {
                this.connect({ near: socket, far }, response);
            });
        });
    }

    static async open(): Promise<Gateway> {
        const gateway = new Gateway();
        await new Promise<void>((resolve) => gateway.http.listen(0, "127.0.0.1", resolve));
        return gateway;
    }

    get url(): string {
        return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
    }

    /** Holds for those that are open, too. */
    setWebsockets(websockets: Websockets): void {
        this.websockets = websockets;
        for (const { near, far } of this.tunnels) {
            if (websockets === "frozen") {
                far.unpipe(near);
                far.resume();
            } else {
                near.destroy();
            }
        }
    }

    async close(): Promise<void> {
        this.setWebsockets("refused");
        this.http.closeAllConnections();
        await new Promise((resolve) => this.http.close(resolve));
    }

    private target({ url, method, rawHeaders }: IncomingMessage): object {
        const { hostname, port } = new URL(settings.url);
        return { hostname, port, path: url, method, headers: rawHeaders };
    }

    private connect(tunnel: Tunnel, response: IncomingMessage): void {
        const { near, far } = tunnel;
        this.tunnels.add(tunnel);
        for (const [one, other] of [
            [near, far],
            [far, near],
        ] as const) {
            one.on("error", () => other.destroy());
            one.on("close", () => {
                other.destroy();
                this.tunnels.delete(tunnel);
            });
        }
        const { rawHeaders } = response;
        const headers = rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`));
        near.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join("")}\r\n`);
        near.pipe(far);
        if (this.websockets === "frozen") {
            far.resume();
        } else {
            far.pipe(near);
        }
    }
}

interface Tunnel {
    readonly near: Duplex;
    readonly far: Duplex;
}
