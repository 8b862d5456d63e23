// Compiled from page_keeper.ts; edit that file.
const CACHE = "odoo-pos-cache";
async function keepPage() {
    if (!("caches" in window)) {
        return;
    }
    const first = `/pos/ui/${odoo.pos_config_id}`;
    const { pathname, href } = location;
    if (!pathname.startsWith(`${first}/`)) {
        return;
    }
    const cache = await caches.open(CACHE);
    let page = await cache.match(first);
    if (!page) {
        await cache.add(first);
        page = await cache.match(first);
    }
    if (!page?.ok || page.redirected) {
        return;
    }
    if (!(await cache.match(href))) {
        await cache.put(href, page);
    }
    for (const { url } of await cache.keys()) {
        if (url !== href && new URL(url).pathname.startsWith(`${first}/`)) {
            await cache.delete(url);
        }
    }
}
export { keepPage };
