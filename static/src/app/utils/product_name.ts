import type { ProductProduct } from "@point_of_sale/app/models/product_product";

/** As cards and order lines have it: without the code that the back office puts before the name. */
export function productName({ display_name: name, default_code: code }: ProductProduct): string {
    const prefix = `[${code || ""}] `;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
