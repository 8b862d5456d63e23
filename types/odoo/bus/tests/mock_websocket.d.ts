/** What stands between the page and a server's websocket, for all tabs of a browser. */
interface WebsocketWorker {
    broadcast(type: string, data: unknown): void;
}

export function getWebSocketWorker(): WebsocketWorker;
