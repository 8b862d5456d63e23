/** Where core's service worker keeps what it takes to open a till without network. */
const CACHE = "odoo-pos-cache";

/**
 * Keeps the till's page under the address it has now.
 *
 * Core keeps it under its first address only, and gives each order an address of its own: a cashier
 * who reloads without network while an order is open would see the browser's error page. The page
 * is the same under all of them. There is one copy at a time.
 */
export async function keepPage(): Promise<void> {
    // Without HTTPS there is no cache, nor a service worker that would ask it.
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
        // Where the till was never open before, core's worker may be at it still.
        await cache.add(first);
        page = await cache.match(first);
    }
    // Core keeps whatever it was answered: an error, or the way to the login.
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
