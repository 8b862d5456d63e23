import type { Category, Product } from "./shop";
import type { Server } from "./server";

/** Products made for one run, all in one POS category so that a till shows nothing else. */
export class Range {
    readonly posCategoryId: number;
    private readonly server: Server;
    private readonly code: string;
    private readonly templateIds: number[] = [];

    private constructor(server: Server, code: string, posCategoryId: number) {
        this.server = server;
        this.code = code;
        this.posCategoryId = posCategoryId;
    }

    static async create(server: Server, code: string): Promise<Range> {
        const id = await server.create("pos.category", { name: `Range ${code}` });
        return new Range(server, code, id);
    }

    async addCategory(name: string, policy: string | false): Promise<Category> {
        const category = { name: `${name} ${this.code}`, negative_stock_policy: policy };
        return { id: await this.server.create("product.category", category), name: category.name };
    }

    async addProduct(
        name: string,
        category: Category,
        values: Readonly<Record<string, unknown>> = {}
    ): Promise<Product> {
        const templateId = await this.server.create("product.template", {
            name: `${name} ${this.code}`,
            is_storable: true,
            available_in_pos: true,
            list_price: 10,
            taxes_id: [[6, 0, []]],
            categ_id: category.id,
            pos_categ_ids: [[6, 0, [this.posCategoryId]]],
            ...values,
        });
        this.templateIds.push(templateId);
        const [variant] = await this.server.search<{ id: number }>(
            "product.product",
            [["product_tmpl_id", "=", templateId]],
            []
        );
        if (!variant) {
            throw new Error(`${name} has no variant.`);
        }
        return { id: variant.id, templateId };
    }

    async close(): Promise<void> {
        await this.server.call("product.template", "write", [this.templateIds, { active: false }]);
    }
}
