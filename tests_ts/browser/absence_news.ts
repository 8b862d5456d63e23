import type { Locator, Page } from "playwright-core";

export interface ChangeShown {
    readonly productId: number;
    readonly before: number;
    readonly sold: number;
    readonly now: number;
    readonly asked: number;
}

/** What a till says of the time in which it heard nothing: behind its indicator, and before a payment. */
export class AbsenceNews {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** Waits until the indicator says that so many products are to be read about. */
    async counts(count: number, within: number): Promise<void> {
        const indicator = this.page.locator(`.stock-freshness[data-changes="${count}"]`);
        await indicator.waitFor({ timeout: within });
    }

    /** What the panel lists, in its order. */
    async read(): Promise<ChangeShown[]> {
        await this.page.locator(".stock-freshness").click();
        await this.page.locator(".stock-panel-changes").waitFor();
        const changes = await this.rows(this.page.locator(".stock-panel .stock-absence-row"));
        await this.page.locator(".modal [data-action=close]").click();
        await this.page.locator(".stock-panel").waitFor({ state: "detached" });
        return changes;
    }

    /** What is told before a payment that no rule asks about. */
    async told(): Promise<ChangeShown[]> {
        await this.page.locator(".stock-absence").waitFor();
        return await this.rows(this.page.locator(".stock-absence .stock-absence-row"));
    }

    async answer(action: "go-on" | "cancel"): Promise<void> {
        await this.page.locator(`.modal [data-action=${action}]`).click();
        await this.page.locator(".stock-absence").waitFor({ state: "detached" });
    }

    /** What the question about a shortage says of it: what was left, and what was sold here. */
    async inQuestion(): Promise<[before: number, sold: number]> {
        const past = this.page.locator(".stock-shortage .stock-absence-past");
        await past.waitFor();
        const read = async (name: string): Promise<number> =>
            Number(await past.getAttribute(`data-${name}`));
        return [await read("before"), await read("sold")];
    }

    private async rows(rows: Locator): Promise<ChangeShown[]> {
        const texts = await rows.evaluateAll((shown) =>
            shown.map((row) =>
                ["product-id", "before", "sold", "now", "asked"].map((name) =>
                    row.getAttribute(`data-${name}`)
                )
            )
        );
        return texts.map((each) => {
            const [productId = NaN, before = NaN, sold = NaN, now = NaN, asked = NaN] =
                each.map(Number);
            return { productId, before, sold, now, asked };
        });
    }
}
