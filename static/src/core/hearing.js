// Compiled from hearing.ts; edit that file.
class Hearing {
    isConnected = false;
    isDeaf = false;
    /** Messages and connections so far. */
    count = 0;
    get transport() {
        return this.isConnected && !this.isDeaf ? "websocket" : "polling";
    }
    onConnection(connected) {
        this.isConnected = connected;
        this.onSign();
    }
    onMessage() {
        this.onSign();
    }
    /** There was news, and no message told it. */
    onSilence() {
        this.isDeaf = true;
    }
    /** @returns tells later whether nothing was heard since */
    listen() {
        const { count } = this;
        return () => this.isConnected && this.count === count;
    }
    onSign() {
        this.isDeaf = false;
        this.count += 1;
    }
}
export { Hearing };
