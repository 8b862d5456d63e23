export interface BusService {
    /** `null` until the worker has told; "CONNECTED" when there is a websocket. */
    readonly workerState: string | null;
    addChannel(channel: string): Promise<void>;
    deleteChannel(channel: string): void;
    subscribe(type: string, callback: (payload: unknown, meta: { id: number }) => void): void;
    unsubscribe(type: string, callback: (payload: never, meta: never) => void): void;
    addEventListener(event: string, callback: (event: CustomEvent) => void): void;
    removeEventListener(event: string, callback: (event: CustomEvent) => void): void;
}

export const busService: { start(env: never, services: never): BusService };
