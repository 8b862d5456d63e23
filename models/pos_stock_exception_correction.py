from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError


class PosStockExceptionCorrection(models.AbstractModel):
    """How an inventory adjustment puts back what a late sale took twice."""

    _name = "pos.stock.exception.correction"
    _description = "Point of Sale Stock Exception's Correction"

    correction_move_ids = fields.Many2many(
        "stock.move",
        relation="pos_stock_exception_correction_move_rel",
        string="Corrected by",
        readonly=True,
    )
    may_correct = fields.Boolean(compute="_compute_may_correct")

    @api.depends("kind", "state", "correction_move_ids", "is_awaited")
    @api.depends_context("uid")
    def _compute_may_correct(self):
        is_entitled = self._is_corrector()
        for exception in self:
            exception.may_correct = (
                is_entitled
                and exception.kind == "counted"
                and exception.state == "open"
                and not exception.correction_move_ids
                and not exception.is_awaited
            )

    def _tell_count(self):
        # sudo: a cashier who reads this need not have rights on stock moves.
        moves = self.sudo().correction_move_ids
        story = super()._tell_count()
        return f"{story}\n{self._tell_correction(moves)}" if moves else story

    def _tell_correction(self, moves):
        put_back = self._sum_put_back(moves)
        values = {
            "corrected_at": self._format_time(max(moves.mapped("date"))),
            "quantity": self._format_quantity(abs(put_back)),
        }
        if put_back > 0:
            return self.env._(
                "Corrected %(corrected_at)s: %(quantity)s put back.", **values
            )
        return self.env._(
            "Corrected %(corrected_at)s: %(quantity)s taken off again.", **values
        )

    @api.model
    def _is_corrector(self):
        user = self.env.user
        is_manager = user.has_group("point_of_sale.group_pos_manager")
        return is_manager and user.has_group("stock.group_stock_user")

    def action_correct(self):
        """Put back what these sales took a second time, and settle the exceptions.

        :return: a notification that names those that could not be corrected, None when
            there are none
        :raise AccessError: not a manager of the point of sale, or without stock rights
        :raise UserError: none of them can be corrected
        """
        self._check_manager()
        if not self._is_corrector():
            raise AccessError(
                self.env._("Only who may adjust the inventory may correct the stock.")
            )
        # Two clicks at one moment: the second one finds the row locked, or settled.
        own = self.try_lock_for_update(allow_referencing=True)
        own.invalidate_recordset()
        shares = own._get_shares()
        again = self.env["pos.stock.recount"]._get_counted_again(
            {
                line: max(line.move_id.id, exception.newest_move)
                for exception, share in shares.items()
                for line in share or ()
            }
        )
        obstacles = {each: each._get_obstacle(shares, again) for each in self}
        problems = [
            f"{exception.display_name}: {obstacle}"
            for exception, obstacle in obstacles.items()
            if obstacle
        ]
        correctable = self.filtered(lambda exception: not obstacles[exception])
        if not correctable:
            raise UserError("\n".join(problems))
        correctable._correct(shares, again)
        return self._notify_problems(self.env._("Not corrected"), problems)

    def _get_obstacle(self, shares, again):
        """
        :param shares: as `_get_shares` has them, of those that nobody else corrects
        :param again: {line of a sale: a later count}, which needs no correction
        :return: why there is nothing to correct, in words; None when there is
        """
        if self.kind != "counted":
            return self.env._("This was not sold before a count.")
        if self not in shares:
            return self.env._("Somebody else is correcting it just now.")
        if self.correction_move_ids:
            return self.env._("The stock has been corrected already.")
        if self.state != "open":
            return self.env._("It is resolved. Reopen it to correct the stock.")
        share = shares[self]
        if not share:
            return self._get_obstacle_of_moves(share)
        if all(line in again for line in share):
            last = max(again[line].date for line in share)
            return self.env._(
                "It was counted again on %s, after the sale had arrived: the figure is "
                "right. Mark it as resolved.",
                self._format_time(last),
            )
        return None

    def _get_obstacle_of_moves(self, share):
        """Why no stock move is there to be corrected, in words."""
        if self.is_awaited:
            return self.env._(
                "The sale is taken from the stock when its session is closed. Correct "
                "it then."
            )
        if share is None:
            return self.env._(
                "Nobody can tell which lot, or whose goods, were taken twice. Count "
                "the product again, and mark this as resolved."
            )
        if self.taken_line_ids or self.awaited and not self._get_lots_awaited()[self]:
            return self.env._(
                "The count was taken back: there is nothing to correct. Mark this as "
                "resolved."
            )
        if self.awaited:
            return self.env._(
                "The goods of the session have not been moved. If its picking failed, "
                "retry that first; else count the product again."
            )
        return self.env._(
            "The stock moves of the sale are gone. Count the product again, and mark "
            "this as resolved."
        )

    def _correct(self, shares, again):
        values = {
            exception: [
                exception._prepare_correction(line, quantity)
                for line, quantity in shares[exception].items()
                if line not in again
            ]
            for exception in self
        }
        moves = self.env["stock.move"].create(
            [each for several in values.values() for each in several]
        )
        moves._action_done()
        moves._trigger_assign()
        start = 0
        for exception, several in values.items():
            own = moves[start : start + len(several)]
            start += len(several)
            # sudo: nobody has the right to write exceptions.
            exception.sudo().correction_move_ids = own
            exception._post_correction(own)
        self._resolve()

    def _prepare_correction(self, line, quantity):
        """As `stock.quant` prepares the adjustment of a count."""
        shelf = self.env["pos.stock.recount"]._get_shelf(line)
        product = line.product_id
        loss = product.with_company(self.company_id).property_stock_inventory
        source, target = (loss, shelf) if quantity > 0 else (shelf, loss)
        subject = self.order_id or self.session_id
        places = {"location_id": source.id, "location_dest_id": target.id}
        company = {"company_id": self.company_id.id}
        return {
            **places,
            **company,
            "product_id": product.id,
            "product_uom": product.uom_id.id,
            "product_uom_qty": abs(quantity),
            "restrict_partner_id": line.owner_id.id,
            "origin": subject.name,
            "inventory_name": self.env._(
                "%s: sold before a count", subject.display_name
            ),
            "is_inventory": True,
            "picked": True,
            "state": "confirmed",
            "move_line_ids": [
                (
                    0,
                    0,
                    {
                        **places,
                        **company,
                        "product_id": product.id,
                        "product_uom_id": product.uom_id.id,
                        "quantity": abs(quantity),
                        "lot_id": line.lot_id.id,
                        "owner_id": line.owner_id.id,
                        "package_id": quantity < 0 and line.result_package_id.id,
                        "result_package_id": quantity > 0 and line.package_id.id,
                    },
                )
            ],
        }

    def _post_correction(self, moves):
        put_back = self._sum_put_back(moves)
        sign = "+" if put_back > 0 else ""
        (self.order_id or self.session_id).message_post(
            body=self.env._(
                "Stock corrected, because of the count of %(counted_at)s: "
                "%(product)s %(quantity)s.",
                counted_at=self._format_time(self.counted_at),
                product=self.product_id.display_name,
                quantity=sign + self._format_quantity(put_back),
            )
        )

    @api.model
    def _sum_put_back(self, moves):
        return sum(
            move.quantity if move.location_dest_usage == "internal" else -move.quantity
            for move in moves
        )
