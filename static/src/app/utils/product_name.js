// Compiled from product_name.ts; edit that file.
function productName({ display_name: name, default_code: code }) {
    const prefix = `[${code || ""}] `;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
export { productName };
