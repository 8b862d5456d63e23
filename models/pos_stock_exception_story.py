from odoo import api, fields, models

from .time_words import format_time


class PosStockExceptionStory(models.AbstractModel):
    """What an exception tells of a sale that was made before a count."""

    _name = "pos.stock.exception.story"
    _description = "Point of Sale Stock Exception in Words"

    count_story = fields.Text(string="In words", compute="_compute_count_story")

    @api.depends(
        "kind",
        "sold_at",
        "counted_at",
        "arrived_at",
        "moved_at",
        "counted_twice",
        "is_awaited",
        "correction_move_ids",
    )
    @api.depends_context("lang", "tz", "uid")
    def _compute_count_story(self):
        for exception in self:
            is_counted = exception.kind == "counted"
            exception.count_story = exception._tell_count() if is_counted else False

    def _tell_count(self):
        """What happened, in three lines that a manager can check."""
        # sudo: names only, of what a cashier who reads this need not have rights on.
        facts = self.sudo()
        values = {
            "sold_at": self._tell_sold_at(),
            "till": self.device or facts.config_id.name,
            "counted_at": self._format_time(self.counted_at),
            "person": facts.counted_by_id.name,
            "arrived_at": self._format_time(self.arrived_at),
            "count": self._format_quantity(self.counted_quantity),
            "place": facts.counted_place_id.display_name,
            "quantity": self._format_quantity(abs(self.counted_twice)),
        }
        return "\n".join(
            [
                self._tell_times(values),
                self.env._("The count found %(count)s in %(place)s.", **values),
                self._tell_twice(values),
            ]
        )

    def _tell_sold_at(self):
        sold_at = self._format_time(self.sold_at)
        # sudo: a cashier reads this of orders that others sent.
        order = self.sudo().order_id
        if self.env["pos.stock.recount"]._is_misdated(order, self.arrived_at):
            return self.env._(
                "some time after %(earliest)s (its clock was wrong)", earliest=sold_at
            )
        return sold_at

    def _tell_times(self, values):
        if not self.moved_at:
            return self.env._(
                "Sold %(sold_at)s at %(till)s, counted %(counted_at)s by %(person)s, "
                "arrived %(arrived_at)s.",
                **values,
            )
        values["moved_at"] = self._format_time(self.moved_at)
        if not self.order_id:
            return self.env._(
                "Sold until %(sold_at)s at %(till)s, counted %(counted_at)s by "
                "%(person)s, moved %(moved_at)s.",
                **values,
            )
        return self.env._(
            "Sold %(sold_at)s at %(till)s, counted %(counted_at)s by %(person)s, moved "
            "%(moved_at)s, after its picking had failed.",
            **values,
        )

    def _tell_twice(self, values):
        is_sale = self.counted_twice > 0
        if self.is_awaited and is_sale:
            return self.env._(
                "Closing the session will take %(quantity)s once more. Correct the "
                "stock then.",
                **values,
            )
        if self.is_awaited:
            return self.env._(
                "Closing the session will add %(quantity)s once more. Correct the "
                "stock then.",
                **values,
            )
        if self.awaited and is_sale:
            return self.env._(
                "Closing the session took %(quantity)s once more.", **values
            )
        if self.awaited:
            return self.env._(
                "Closing the session added %(quantity)s once more.", **values
            )
        if is_sale:
            return self.env._("The sale took %(quantity)s once more.", **values)
        return self.env._("The return added %(quantity)s once more.", **values)

    def _format_time(self, time):
        return format_time(self.env, time)
