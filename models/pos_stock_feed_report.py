from odoo import api, models
from odoo.tools import SQL

# A message, or a delta, of more products would be larger than a till that pulls
# everything is slow.
MESSAGE_LIMIT = 500


class PosStockFeedReport(models.AbstractModel):
    """What a feed answers to a till that asks."""

    _name = "pos.stock.feed.report"
    _description = "Point of Sale Stock Feed Report"

    @api.model
    def _get_or_create(self, config):
        """The feed of the till's stock location, made when no till has asked yet."""
        location, company = config._get_stock_location(), config.company_id
        feed = self._find(location, company)
        if not feed:
            self._create_missing(location, company)
            feed = self._find(location, company)
        return feed

    @api.model
    def _report(self, config, since_version, mark):
        """What a till that has `since_version` needs to have the newest.

        :param config: pos.config, whose stock location and company count
        :param since_version: None when it has nothing
        :param mark: that version's, None to trust the number
        :return: dict of `feed`, `location`, `version`, `mark`, `kind`, `rows`,
            `claims`, `settled`
        """
        location, company = config._get_stock_location(), config.company_id
        if self.env["pos.stock.sale"]._exists():
            # No sale waits for it: a till's question is the time.
            self.env["pos.stock.sale"]._finish_committed()
        feed = self._find(location, company)
        is_current = not self.env["pos.stock.change"]._exists()
        if feed and is_current and feed._has_kits_of_now():
            return feed._prepare_report(config, since_version, mark)
        # Something is committed but not numbered yet, or never was because a server
        # died: "same" would be a lie, and figures read now could be younger than a
        # message still to come. And a feed that is made now has to be seen by every
        # publisher after its first figures.
        with self.env["pos.stock.publisher"]._open_env() as env:
            feeds = env[self._name]
            feeds._create_missing(location, company)
            env["pos.stock.publisher"]._publish()
            feed = feeds._find(location, company)
            feed._publish_kits()
            return feed._prepare_report(config.with_env(env), since_version, mark)

    def _prepare_report(self, config, since_version, mark):
        self.ensure_one()
        entries = self.env["pos.stock.feed.entry"]._get_since(
            self, since_version, mark, MESSAGE_LIMIT
        )
        if entries is None:
            kind, rows = "full", self._read_figures()
            settled = self._get_settled_orders(config)
        else:
            touched = sorted({each for entry in entries for each in entry.product_ids})
            kind, rows = "same", []
            if entries:
                kind, rows = "delta", self._read_figures_of(touched)
            settled = {uuid for each in entries for uuid in each.order_uuids or []}
        return {
            "feed": self.id,
            "location": {
                "id": self.location_id.id,
                "name": self.location_id._get_till_name(),
            },
            "version": self.version,
            "mark": self.mark,
            "kind": kind,
            "rows": rows,
            "claims": self._read_claims(),
            "settled": sorted(settled),
        }

    def _get_settled_orders(self, config):
        """Orders of this till that any figures count by now. The log may not reach back
        to one whose answer was lost before the till went offline for a day.
        """
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT paid.uuid
                  FROM pos_session session
                  JOIN pos_order paid ON paid.session_id = session.id
                 WHERE session.config_id = %s
                   AND session.state != 'closed'
                   AND paid.state IN ('paid', 'done')
                """,
                config.id,
            )
        )
        return {uuid for (uuid,) in rows}
