/** How news come to a till: pushed over the websocket, or asked for again and again. */
export type Transport = "websocket" | "polling";

/** Whether news come by themselves: a websocket may be missing, or be open and silent. */
export class Hearing {
    isConnected = false;
    private isDeaf = false;
    /** Messages and connections so far. */
    private count = 0;

    get transport(): Transport {
        return this.isConnected && !this.isDeaf ? "websocket" : "polling";
    }

    onConnection(connected: boolean): void {
        this.isConnected = connected;
        this.onSign();
    }

    onMessage(): void {
        this.onSign();
    }

    /** There was news, and no message told it. */
    onSilence(): void {
        this.isDeaf = true;
    }

    /** @returns tells later whether nothing was heard since */
    listen(): () => boolean {
        const { count } = this;
        return () => this.isConnected && this.count === count;
    }

    private onSign(): void {
        this.isDeaf = false;
        this.count += 1;
    }
}
