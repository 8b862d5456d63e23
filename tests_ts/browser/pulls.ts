import type { Request } from "playwright-core";
import type { Till } from "./till";

const ADDRESS = "/pull_stock";

interface PosWindow {
    posmodel: { stockDesk: { feed: { refresh: () => Promise<void> } } };
}

/** What a till asks the server for its figures, whatever makes it ask. */
export class Pulls {
    private readonly till: Till;

    constructor(till: Till) {
        this.till = till;
    }

    /**
     * Has the till ask now for what a new connection may have missed, for which it takes up to five
     * seconds: until its next confirmation, 43 seconds later, it asks no more by itself.
     */
    async catchUp(): Promise<void> {
        await this.till.page.evaluate(async () => {
            await (globalThis as unknown as PosWindow).posmodel.stockDesk.feed.refresh();
        });
    }

    /** Resolves when it asks, well before a confirmation is due. */
    async next(): Promise<void> {
        await this.till.attempt("asking for figures by itself", () =>
            this.till.page.waitForRequest(`**${ADDRESS}`)
        );
    }

    /** @returns how often it asked while the work was done */
    async during(work: () => Promise<unknown>): Promise<number> {
        const { page } = this.till;
        let asked = 0;
        const count = (request: Request): void => {
            asked += Number(request.url().endsWith(ADDRESS));
        };
        page.on("request", count);
        try {
            await work();
        } finally {
            page.off("request", count);
        }
        return asked;
    }
}
