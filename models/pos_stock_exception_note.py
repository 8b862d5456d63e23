from odoo import api, fields, models

from ..core.shortage_kind import APPROVAL_FLAWS


class PosStockExceptionNote(models.AbstractModel):
    """What else there is to say of an exception, in the language of who reads it."""

    _name = "pos.stock.exception.note"
    _description = "Point of Sale Stock Exception's Note"

    approval_flaw = fields.Selection(
        APPROVAL_FLAWS, readonly=True, help="Why the approval does not hold."
    )
    is_reason_missing = fields.Boolean(
        readonly=True, help="The shop wants a reason with each approval."
    )
    ignored_evidence = fields.Char(
        readonly=True, help="The parts of what the till told that make no sense."
    )
    problem = fields.Text(
        readonly=True,
        help="Why the goods could not be moved, or not be compared with the stock, as "
        "Odoo said it.",
    )
    note = fields.Text(compute="_compute_note")

    @api.depends("approval_flaw", "is_reason_missing", "ignored_evidence", "problem")
    @api.depends_context("lang")
    def _compute_note(self):
        for exception in self:
            exception.note = "\n".join(exception._tell_notes()) or False

    def _tell_notes(self):
        if self.approval_flaw:
            yield self.env["pos.stock.approval"]._describe_flaw(self.approval_flaw)
        if self.is_reason_missing:
            yield self.env._(
                "No reason was given, although the settings required one when the "
                "order arrived."
            )
        if self.ignored_evidence:
            yield self.env._(
                "What the till said about this order makes no sense in part: %s.",
                self.ignored_evidence,
            )
        if self.problem:
            yield self.problem
