import { useChildSubEnv } from "@odoo/owl";
import { ComboConfiguratorPopup } from "@point_of_sale/app/components/popups/combo_configurator_popup/combo_configurator_popup";
import { patch } from "@web/core/utils/patch";
import { ComboChoice } from "../../../services/combo_choice";

patch(ComboConfiguratorPopup.prototype, {
    setup(): void {
        super.setup();
        const { productTemplate, line } = this.props;
        // A card does not know that it is a choice, nor what is chosen already.
        useChildSubEnv({ comboChoice: new ComboChoice(productTemplate, this.state, line?.qty) });
    },
});
