import type { PosConfig } from "@point_of_sale/app/models/pos_config";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";

/** What core's product info asks of the server, as far as the till knows it. */
interface KnownProductInfo {
    readonly all_prices: {
        readonly price_without_tax: number;
        readonly price_with_tax: number;
        readonly tax_details: readonly [];
    };
    readonly pricelists: readonly { readonly name: string; readonly price: number }[];
    readonly optional_products: readonly {
        readonly id: number;
        readonly name: string;
        readonly list_price: number;
    }[];
    /** Figures of warehouses, terms of suppliers: not known to a till. */
    readonly warehouses: readonly [];
    readonly suppliers: readonly [];
    readonly variants: readonly [];
}

const made = new WeakSet();

/** Whether the till made this answer up from what it knows. */
export function isKnownOnly(productInfo: object): boolean {
    return made.has(productInfo);
}

/** The answer of `get_product_info_pos`, without a server. */
export function knownProductInfo(
    template: ProductTemplate,
    config: PosConfig,
    price: number,
    quantity: number
): KnownProductInfo {
    const taxed = template.getTaxDetails({ overridedValues: { price } });
    const pricelists = config.use_pricelist
        ? config.available_pricelist_ids
        : [config.pricelist_id].filter((pricelist) => pricelist !== undefined);
    const info: KnownProductInfo = {
        all_prices: {
            price_without_tax: taxed.total_excluded,
            price_with_tax: taxed.total_included,
            tax_details: [],
        },
        pricelists: pricelists.map((pricelist) => ({
            name: pricelist.name,
            price: template.getPrice(pricelist, quantity),
        })),
        optional_products: template.pos_optional_product_ids.map((optional) => ({
            id: optional.id,
            name: optional.display_name,
            list_price: optional.list_price,
        })),
        warehouses: [],
        suppliers: [],
        variants: [],
    };
    made.add(info);
    return info;
}
