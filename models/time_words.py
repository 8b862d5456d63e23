"""Times as a web client's fields beside them show them, in the language of who reads
them."""

from datetime import timedelta

from babel import dates

from odoo import fields
from odoo.tools import babel_locale_parse, get_lang

# Up to twice a unit the smaller one is told: 90 seconds, 47 hours.
ROUGH_FROM = 2


def format_time(env, time):
    """:return: "Nov 22, 11:39 AM", with the year where it is not this one"""
    locale = babel_locale_parse(get_lang(env).code)
    local = fields.Datetime.context_timestamp(env.user, time)
    now = fields.Datetime.context_timestamp(env.user, fields.Datetime.now())
    day = dates.format_skeleton(
        "MMMd" if local.year == now.year else "yMMMd", local, locale=locale
    )
    clock = dates.format_time(local, "short", locale=locale)
    pattern = dates.get_datetime_format("medium", locale=locale)
    return pattern.replace("'", "").format(clock, day)


def format_age(env, seconds):
    """:return: "12 seconds", "5 minutes", "3 days" """
    return dates.format_timedelta(
        timedelta(seconds=seconds),
        threshold=ROUGH_FROM,
        locale=babel_locale_parse(get_lang(env).code),
    )
