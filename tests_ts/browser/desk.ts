/** Runs in the page. Without its desk a till sells as plain Odoo does. */
export async function setGuarded(isGuarded: boolean): Promise<void> {
    const page = window as unknown as { posmodel: { stockDesk: unknown }; desk: unknown };
    page.desk ??= page.posmodel.stockDesk;
    page.posmodel.stockDesk = isGuarded ? page.desk : null;
    await new Promise((resolve) => setTimeout(resolve, 200));
}
