from .exception_case import ExceptionCase


class ResentCase(ExceptionCase):
    """A draft of two lines that the server has, and its till sends again."""

    def setUp(self):
        super().setUp()
        self.draft = self.ui_order(2, 3, state="draft")
        self.order = self.sync(self.draft)
        self.removed, self.kept = self.order.lines

    def send(self, lines=(), state="draft", **values):
        return self.sync({**self.draft, "state": state, "lines": list(lines), **values})
