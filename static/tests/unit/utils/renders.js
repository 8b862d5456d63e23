// Compiled from renders.ts; edit that file.
import { onWillRender } from "@odoo/owl";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
function watchRenders(...watched) {
    let renders = [];
    for (const [prototype, nameOf] of watched) {
        patchWithCleanup(prototype, {
            setup() {
                super.setup();
                onWillRender(() => {
                    renders.push(nameOf(this.props));
                });
            },
        });
    }
    return () => {
        const taken = renders.sort();
        renders = [];
        return taken;
    };
}
export { watchRenders };
