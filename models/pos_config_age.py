from odoo import api, fields, models
from odoo.exceptions import ValidationError

# Minutes.
LEAST_DELAY = 2
MOST_STALE = 7 * 24 * 60


class PosConfigAge(models.AbstractModel):
    """From which age on the figures of a till are not what they were."""

    _name = "pos.config.age"
    _description = "Point of Sale Age of Stock Figures"

    stock_delayed_after = fields.Integer(
        string="Delayed after",
        required=True,
        default=2,
        help="Minutes without a confirmation by the server after which figures are "
        "called delayed. A till asks for one every minute.",
    )
    stock_stale_after = fields.Integer(
        string="Old after",
        required=True,
        default=5,
        help="Minutes without a confirmation by the server after which figures are "
        "called old: badges look old, and strict rules are softened.",
    )

    @api.constrains("stock_delayed_after", "stock_stale_after")
    def _check_stock_ages(self):
        for config in self:
            if config.stock_delayed_after < LEAST_DELAY:
                raise ValidationError(
                    self.env._(
                        '"Delayed after" cannot be less than %s minutes: figures are '
                        "confirmed every minute, and one confirmation may be late.",
                        LEAST_DELAY,
                    )
                )
            if not (
                config.stock_delayed_after < config.stock_stale_after <= MOST_STALE
            ):
                raise ValidationError(
                    self.env._(
                        '"Old after" has to be more than "Delayed after" (%(least)s '
                        "minutes), and %(most)s minutes at most, which is a week.",
                        least=config.stock_delayed_after,
                        most=MOST_STALE,
                    )
                )

    def _get_stock_ages(self):
        """The same in seconds, as the till counts."""
        return {
            "delayed_after": 60 * self.stock_delayed_after,
            "stale_after": 60 * self.stock_stale_after,
        }
