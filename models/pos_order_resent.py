import logging

from odoo import api, models

from ..core.lost_parts import (
    cut_links,
    find_left_out,
    find_uuids,
    keep_links,
    linked_ids,
    map_links,
    restore_parts,
    sum_up,
    take_over,
)
from ..core.preparation_record import keep_prepared
from ..core.resent_commands import OWNED, make_repeatable, updated_ids
from .savepoints import logging_failure

_logger = logging.getLogger(__name__)

# What a till sends with an order, and may have sent before; courses by pos_restaurant.
PARTS = ("lines", "payment_ids", "course_ids")
AMOUNTS = ("amount_total", "amount_tax", "amount_paid", "amount_return")
# Fields of lines, and which of these they lead to.
LINKS = {"combo_parent_id": "lines", "course_id": "course_ids"}


class PosOrderResent(models.AbstractModel):
    """What a till sends of a draft that the server has, and another till may have
    changed meanwhile. Of a draft that is gone there is none: an empty recordset."""

    _name = "pos.order.resent"
    _description = "Point of Sale Order Sent Again"

    def _expect_again(self, order):
        """Have what a till sends of this draft do no harm where it comes twice.

        What was paid for is sold, although another till took it out meanwhile.
        """
        if "lines" in order:
            self._keep_links(order)
        names = [name for name in PARTS if name in order and name in self._fields]
        gone = dict.fromkeys(names, frozenset())
        if order.get("state") == "paid":
            gone = {
                name: self._find_gone(self[name], updated_ids(order[name]))
                for name in names
            }
            if "lines" in order:
                self._restore_lines(order, gone)
                self._part_with_unpaid(order)
        for name in names:
            ids_by_uuid = {record.uuid: record.id for record in self[name]}
            order[name] = make_repeatable(order[name], ids_by_uuid, gone[name])
        if not self and "lines" in order:
            order["lines"] = take_over(order["lines"], "order_id")

    def _keep_links(self, order):
        links = self._get_lasting_links() & self.lines._fields.keys()
        # pos_sale refuses what is paid of a sale order that its cashier may not read.
        kept = {link for link in links if self.lines[link].has_access("read")}
        order["lines"] = keep_links(order["lines"], kept)

    @api.model
    def _get_lasting_links(self):
        """
        :return: {many2one field of lines} that no till ever cuts: it sends none where
            it has not loaded what the line leads to
        """
        return {
            "refunded_orderline_id",
            # By pos_sale.
            "sale_order_origin_id",
            "sale_order_line_id",
            # By pos_loyalty.
            "reward_id",
            "coupon_id",
        }

    @api.model
    def _find_gone(self, records, ids):
        """:return: {id} of those that are nowhere: another order's may be moved here"""
        strange = ids - set(records.ids)
        return strange - set(records.browse(strange).exists().ids)

    def _restore_lines(self, order, gone):
        """Have what lines consist of and belong to be there, or do without.

        :param gone: {field of the order: {id of what is changed, and nowhere}}
        """
        commands = order["lines"]
        lines = self.lines.browse(
            set(self.lines.ids) | updated_ids(commands) - gone["lines"]
        )
        there = {name: set(lines[name].ids) for name in OWNED}
        commands = restore_parts(commands, gone["lines"], there)
        for link in LINKS.keys() & self.lines._fields.keys():
            self._map_links(order, commands, link, gone)
            # A number that is nobody's is an error of the database.
            linked = linked_ids(commands, link)
            lost = self._find_gone(self.lines[link], linked)
            commands = cut_links(commands, link, lost)
        order["lines"] = commands

    @api.model
    def _map_links(self, order, commands, link, gone):
        """Have core link lines to what it creates anew with them."""
        name = LINKS[link]
        uuids = find_uuids(order.get(name), gone.get(name, ()))
        links = map_links(commands, link, uuids)
        if links:
            mapping = order.setdefault("relations_uuid_mapping", {})
            of_lines = mapping.setdefault("pos.order.line", {})
            for uuid, linked in links.items():
                of_lines[uuid] = {**of_lines.get(uuid, {}), link: linked}

    def _part_with_unpaid(self, order):
        """What another till added meanwhile, nobody has paid: it goes on as a draft of
        its own, or is gone with a draft that was deleted. Core would refuse the payment
        for ever, or give it away. The sale comes first: it is gone, too, where no draft
        can be made."""
        if not self._is_sent_whole(order):
            return
        uuids = {line.id: line.uuid for line in self.lines}
        unpaid = self.lines.browse(find_left_out(order["lines"], uuids))
        was_deleted = self.env.context.get("stock_was_deleted")
        if unpaid and not was_deleted:
            complaint = f"What was added to order {self.id} is lost: it can be no draft"
            with logging_failure(self.env.cr, _logger, complaint):
                self._make_draft_of(unpaid, order)
        lost = unpaid.filtered(lambda line: line.order_id == self)
        if lost and not was_deleted:
            self._tell_of_lost(lost)
        lost.unlink()

    def _tell_of_lost(self, lines):
        """Never raises."""
        told = [f"{line.qty:g} {line.product_id.display_name}" for line in lines]
        complaint = f"Lost of order {self.id}: {', '.join(told)}"
        with logging_failure(self.env.cr, _logger, complaint):
            self.message_post(
                body=self.env._(
                    "Added at another till, paid by nobody, and lost, as it could be "
                    "no draft of its own: %s",
                    ", ".join(told),
                )
            )

    def _make_draft_of(self, lines, order):
        session = self._get_open_session(order)
        # Else the kitchen would hear that all the rest was cancelled.
        told = keep_prepared(self.last_order_preparation_change, lines.mapped("uuid"))
        draft = self.copy(
            {
                **dict.fromkeys(AMOUNTS, 0),
                "lines": [],
                "session_id": session.id,
                "last_order_preparation_change": told,
            }
        )
        lines.write({"order_id": draft.id})
        draft._compute_prices()

    def _get_open_session(self, order):
        """Its own, where it is open yet: a draft for a later day may have none."""
        sent = self.session_id.browse(order["session_id"])
        for session in (self.session_id, sent):
            if session and session.state not in ("closing_control", "closed"):
                return session
        return self._get_valid_session(order)

    def _is_sent_whole(self, order):
        """Whether no line of what was paid is left out, by the word of its till and by
        the sum: else what it has sent before would be taken for another till's."""
        lines, paid = order["lines"], order.get("amount_total")
        if self.env.context.get("stock_sent_whole") is not True:
            return False
        total = isinstance(lines, list) and sum_up(lines, "price_subtotal_incl")
        if not isinstance(total, int | float) or not isinstance(paid, int | float):
            return False
        # Each line may be rounded by itself.
        return abs(total - paid) <= self.currency_id.rounding * len(lines)
