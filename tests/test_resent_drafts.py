from types import MappingProxyType

from odoo.tests import tagged

from odoo.addons.pos_stock_guard.core.lost_parts import (
    cut_links,
    find_uuids,
    keep_links,
    linked_ids,
    map_links,
    restore_parts,
    take_over,
)
from odoo.addons.pos_stock_guard.core.resent_commands import (
    OWNED,
    make_repeatable,
    updated_ids,
)

from .resent_case import ResentCase


@tagged("post_install", "-at_install")
class TestResentDrafts(ResentCase):
    """A till that got no answer sends its draft again, whatever became of it."""

    NOTHING = MappingProxyType(dict.fromkeys(OWNED, frozenset()))

    def test_removed_line_is_removed_once(self):
        for _attempt in range(2):
            self.send([[3, self.removed.id]])
        self.assertEqual(self.order.lines, self.kept)

    def test_new_line_is_there_once_and_as_it_was_sent_last(self):
        [line] = self.ui_order(4)["lines"]
        self.send([line])
        self.send([[0, 0, {**line[2], "qty": 5}]])
        self.assertEqual(self.order.lines.mapped("qty"), [2, 3, 5])

    def test_lots_of_a_line_that_comes_twice(self):
        [line] = self.ui_order(4)["lines"]
        line[2]["pack_lot_ids"] = [[0, 0, {"lot_name": "A"}]]
        for _attempt in range(2):
            self.send([line])
        self.assertEqual(self.order.lines[-1].pack_lot_ids.mapped("lot_name"), ["A"])

    def test_payment_is_taken_once(self):
        session = self.open_till_with_card()
        draft = self.ui_order(1, state="draft", session=session)
        card = session.payment_method_ids
        payment = {"uuid": "a payment", "amount": 0, "payment_method_id": card.id}
        for state in ("draft", "paid", "paid"):
            values = {"state": state, "payment_ids": [[0, 0, {**payment}]]}
            order = self.sync({**draft, **values})
        self.assertEqual(order.payment_ids.mapped("uuid"), ["a payment"])
        self.assertEqual(order.state, "paid")
        self.assertEqual(self.figures_of(self.milk), (9, 0, 0))

    def open_till_with_card(self):
        bank = {"name": "Bank", "type": "bank", "code": "BNK9"}
        journal = self.env["account.journal"].create(
            {**bank, "company_id": self.company.id}
        )
        config = self.make_config("Till with a card", self.shop_floor)
        config.invoice_journal_id = self.config.invoice_journal_id
        config.payment_method_ids = self.env["pos.payment.method"].create(
            {"name": "Card", "journal_id": journal.id, "company_id": self.company.id}
        )
        return self.open_session(config)

    def test_paid_with_what_was_removed_and_changed(self):
        for _attempt in range(2):
            change = [1, self.kept.id, {"qty": 1}]
            self.send([[3, self.removed.id], change], "paid")
        self.assertEqual(self.order.lines.mapped("qty"), [1])
        self.assertEqual(self.figures_of(self.milk), (9, 0, 0))

    def test_what_was_paid_for_is_sold_although_another_till_took_it_out(self):
        line_values = self.draft["lines"][0][2]
        self.send([[3, self.removed.id]])
        change = [1, self.removed.id, {**line_values, "id": self.removed.id}]
        self.send([change], "paid")
        self.assertEqual(sorted(self.order.lines.mapped("qty")), [2, 3])
        self.assertEqual(self.figures_of(self.milk), (5, 0, 0))

    def test_whole_combo_is_sold_although_another_till_took_it_out(self):
        values = [line[2] for line in self.ui_order(1, 1, 2)["lines"]]
        self.send([[0, 0, {**each}] for each in values])
        lines = self.order.lines[2:]
        lines[1:].combo_parent_id = lines[0]
        changes = [
            [1, line.id, {**each, "id": line.id, "combo_parent_id": parent}]
            for line, each, parent in zip(
                lines, values, (False, lines[0].id, lines[0].id), strict=True
            )
        ]
        # Its head only, and then all of it.
        for removed in (lines[:1], lines[1:]):
            self.send([[3, line.id] for line in removed])
        self.send(changes, "paid")
        sold = self.order.lines[2:]
        self.assertEqual(sold.mapped("uuid"), [each["uuid"] for each in values])
        self.assertEqual(sold[1:].combo_parent_id, sold[0])
        self.assertFalse(sold[0].combo_parent_id)
        self.assertEqual(self.figures_of(self.milk), (1, 0, 0))

    def test_part_of_a_combo_whose_head_only_was_taken_out(self):
        head, part = self.order.lines
        part.combo_parent_id = head
        change = {**self.draft["lines"][1][2], "combo_parent_id": head.id}
        self.send([[3, head.id]])
        self.send([[1, part.id, change]], "paid")
        self.assertEqual(part.exists().qty, 3)
        self.assertFalse(part.combo_parent_id)

    def test_lots_are_sold_although_another_till_took_them_out(self):
        lots = [[0, 0, {"lot_name": "A"}], [0, 0, {"lot_name": "B"}]]
        for line in self.order.lines:
            self.send([[1, line.id, {"pack_lot_ids": lots}]])
        changes = [
            [1, line.id, {**command[2], "id": line.id, "pack_lot_ids": parts}]
            for line, command, parts in zip(
                self.order.lines,
                self.draft["lines"],
                [
                    [
                        [1, lot.id, {"id": lot.id, "lot_name": lot.lot_name}]
                        for lot in line.pack_lot_ids
                    ]
                    for line in self.order.lines
                ],
                strict=True,
            )
        ]
        # A line with its lots, and of the other line a lot.
        lost = self.kept.pack_lot_ids[0]
        self.send([[3, self.removed.id], [1, self.kept.id, {"pack_lot_ids": []}]])
        lost.unlink()
        self.send(changes, "paid")
        self.assertEqual(
            [sorted(line.pack_lot_ids.mapped("lot_name")) for line in self.order.lines],
            [["A", "B"], ["A", "B"]],
        )
        self.assertEqual(self.figures_of(self.milk), (5, 0, 0))

    def test_line_that_was_moved_here_comes_with_what_it_is(self):
        other = self.sync(self.ui_order(1, state="draft"))
        moved = other.lines
        change = [1, moved.id, {"qty": 4, "order_id": self.order.id}]
        self.send([change], "paid")
        self.assertEqual(moved.order_id, self.order)
        self.assertEqual(self.figures_of(self.milk), (1, 0, 0))

    def test_nonsense_is_left_to_core(self):
        nameless = [0, 0, {"uuid": []}]
        for commands in (None, "x", [None], [[]], [[3]], [nameless], [[3, {}]]):
            self.assertFalse(updated_ids(commands))
            self.assertEqual(make_repeatable(commands, {"a": 1}), commands)
            self.assertEqual(restore_parts(commands, {1}, self.NOTHING), commands)
            self.assertEqual(cut_links(commands, "combo_parent_id", {1}), commands)
            self.assertEqual(keep_links(commands, {"combo_parent_id"}), commands)
            self.assertEqual(take_over(commands, "order_id"), commands)
            self.assertFalse(linked_ids(commands, "combo_parent_id"))
            self.assertFalse(find_uuids(commands, {1, 3}))
            self.assertFalse(map_links(commands, "combo_parent_id", {1: "a"}))

    def test_nonsense_in_a_line_is_left_to_core(self):
        for parts in ("x", [None], [[]], [[1, 7]], [[1, [], {}]], [[0, 0, 5]]):
            lines = [[1, {}, {"pack_lot_ids": parts, "combo_parent_id": []}]]
            self.assertEqual(restore_parts(lines, {1}, self.NOTHING), lines)
            self.assertFalse(linked_ids(lines, "combo_parent_id"))
            self.assertFalse(map_links(lines, "combo_parent_id", {1: "a"}))

    def test_line_of_another_order_is_not_touched(self):
        other = self.sync(self.ui_order(1, state="draft"))
        self.send([[3, other.lines.id]])
        self.assertEqual(other.lines.mapped("qty"), [1])
