from odoo import models
from odoo.exceptions import UserError

from ..core.limits import is_id

RESERVATIONS_MAX = 500


class PosConfigReservation(models.AbstractModel):
    _name = "pos.config.reservation"
    _description = "Point of Sale Reservations"

    def pull_own_reservations(self, sale_line_ids):
        """What this till's own location tree holds for sale order lines.

        A till that settles a sale order sells goods that are set aside for that very
        order, and the figures have taken them off already.

        :param list sale_line_ids: ids of `sale.order.line`, 500 at most
        :return: {"sale line id": {"product id": quantity}}, quantities in the
            product's own unit: a kit is held by its components. Lines that nothing is
            held for are left out, as are those of other companies, and all of them
            where sale orders have no deliveries
        :raise AccessError: not a POS user of the config's company, or no such config
        :raise UserError: malformed arguments, or a config without a stock location
        """
        self._check_one_stock_config()
        self._check_reservation_arguments(sale_line_ids)
        self._check_stock_access()
        # sudo: access was checked just above; who sells need not see moves.
        config = self.sudo()
        rows = config.env["pos.stock.reservation"]._read_own(
            config._get_stock_location(), config.company_id, sale_line_ids
        )
        answer = {}
        for sale_line_id, product_id, quantity in rows:
            # JSON has no other keys than strings.
            answer.setdefault(str(sale_line_id), {})[str(product_id)] = quantity
        return answer

    def _check_reservation_arguments(self, sale_line_ids):
        if not (
            isinstance(sale_line_ids, list)
            and len(sale_line_ids) <= RESERVATIONS_MAX
            and all(is_id(each) for each in sale_line_ids)
        ):
            raise UserError(
                self.env._(
                    "Ask for the reservations of %s sale order lines at most, by their "
                    "ids.",
                    RESERVATIONS_MAX,
                )
            )
