import { onWillRender } from "@odoo/owl";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";

/** A component class, and what tells its components apart by their props. */
type Watched = readonly [prototype: object, nameOf: (props: never) => string];

/**
 * Notes each render of these components; to be called before any of them is made.
 *
 * @returns the names of those rendered since it was last asked, sorted, one for each render
 */
export function watchRenders(...watched: Watched[]): () => string[] {
    let renders: string[] = [];
    for (const [prototype, nameOf] of watched) {
        patchWithCleanup(prototype as { props: never; setup(): void }, {
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
