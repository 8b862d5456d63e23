"""What a till's full pull costs, beside plain SQL and beside Odoo's own field."""

import json
from functools import partial

from .shop import Shop, environment
from .timing import interleave, timed

SIZES = (1_000, 20_000, 100_000)
ROUNDS = 7

# The least that can be asked: quants only, of places that are known beforehand. With a
# join of the places PostgreSQL takes a plan that is slower than ours.
_RAW = """
    SELECT product_id, SUM(quantity), SUM(reserved_quantity)
      FROM stock_quant
     WHERE location_id = ANY(%s)
     GROUP BY product_id
"""


def measure(registries, _settings):
    """:return: [{products, raw, figures, pull, fields: [seconds, ...]}, ...]"""
    [registry] = registries
    answer = []
    with registry.cursor() as cr:
        shop = Shop(environment(cr), "PULL")
        shop.open_tills(1)
        cr.commit()
        ids = []
        for size in SIZES:
            ids += shop.add_products(size - len(ids))
            answer.append({"products": size, **_measure(shop, ids)})
    return answer


def _measure(shop, ids):
    env = shop.env
    [config] = shop.configs
    floor = env["stock.location"].search([("id", "child_of", shop.floor.id)])
    digest = config.pull_stock()["rules"]["digest"]
    env.cr.commit()

    def raw():
        env.cr.execute(_RAW, [floor.ids])
        return json.dumps(env.cr.fetchall())

    def figures():
        figures = env["pos.stock.figures"]
        return json.dumps(figures._read_figures(shop.floor, config.company_id))

    def pull():
        # A request begins with an empty cache.
        env.invalidate_all()
        return json.dumps(config.pull_stock(digest=digest))

    deeds = {deed.__name__: partial(timed, deed) for deed in (raw, figures, pull)}
    seconds = interleave(deeds, ROUNDS)
    assert len(json.loads(raw())) == len(json.loads(pull())["rows"]) == len(ids)
    return {**seconds, "fields": [_time_fields(shop, ids)]}


def _time_fields(shop, ids):
    """Once: it takes so long that noise is no question."""
    shop.env.invalidate_all()
    products = shop.env["product.product"].with_context(location=shop.floor.id)
    seconds = timed(lambda: json.dumps(products.browse(ids).read(["free_qty"])))
    shop.env.invalidate_all()
    return seconds
