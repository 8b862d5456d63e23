from .exception_case import ExceptionCase


class ResentCase(ExceptionCase):
    """A draft of two lines that the server has, and its till sends again."""

    def setUp(self):
        super().setUp()
        self.draft = self.ui_order(2, 3, state="draft")
        self.order = self.sync(self.draft)
        self.removed, self.kept = self.order.lines

    def tearDown(self):
        # Nobody is accused of having changed what was paid.
        told = self.exceptions().filtered(lambda each: each.kind == "unjudged")
        self.assertFalse(told.mapped("note"))
        super().tearDown()

    def send(self, lines=(), state="draft", **values):
        return self.sync({**self.draft, "state": state, "lines": list(lines), **values})

    def pay_whole(self, values=None, **context):
        """As a till does that knows nothing of what another one did meanwhile."""
        order_id = self.order.id
        changes = [
            [1, line.id, {**command[2], "id": line.id, "order_id": order_id}]
            for line, command in zip(
                (self.removed, self.kept), self.draft["lines"], strict=True
            )
        ]
        paid = {**self.draft, "state": "paid", "lines": changes, **(values or {})}
        return self.sync(paid, **context)

    def add_at_another_till(self):
        [line] = self.ui_order(4)["lines"]
        self.send([line])
        return self.order.lines[-1]

    def delete_at_another_till(self):
        self.order.with_user(self.cashier).action_pos_order_cancel()
        self.commit()

    def delete_in_the_back_office(self):
        self.delete_at_another_till()
        self.order.unlink()
        self.commit()
