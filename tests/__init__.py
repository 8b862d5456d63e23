from . import neighbours
from . import test_approval_senders
from . import test_approval_tours
from . import test_approvals
from . import test_arrivals
from . import test_assets
from . import test_budget
from . import test_catching_up
from . import test_changed_products
from . import test_claim_access
from . import test_claim_news
from . import test_claim_request
from . import test_claims
from . import test_core_hoot
from . import test_credibility
from . import test_counted_at_closing
from . import test_counted_meanwhile
from . import test_decision
from . import test_demo_files
from . import test_device_clock
from . import test_evidence
from . import test_exception_access
from . import test_exception_employees
from . import test_exception_list_tours
from . import test_exception_once
from . import test_exception_tours
from . import test_exceptions
from . import test_failed_pickings
from . import test_feed_channel
from . import test_foreign_constraint
from . import test_foreign_rules
from . import test_insight
from . import test_insight_access
from . import test_inventory_operations
from . import test_line_approvals
from . import test_low_thresholds
from . import test_paths
from . import test_paid_lines
from . import test_pickings_not_made
from . import test_place_changes
from . import test_pos_load_fields
from . import test_open_tills
from . import test_overlapping_places
from . import test_own_reservations
from . import test_publisher
from . import test_publisher_transaction
from . import test_quant_writes
from . import test_random_history
from . import test_resent_deleted
from . import test_resent_drafts
from . import test_resent_links
from . import test_resent_parting
from . import test_returns_elsewhere
from . import test_reverted_counts
from . import test_rule_levels
from . import test_rule_news
from . import test_rule_words
from . import test_service_worker
from . import test_sale_order_tours
from . import test_sessions_written
from . import test_settings_access
from . import test_settled_sales
from . import test_shortage_kind
from . import test_sold_before_count
from . import test_stock_access
from . import test_stock_correction
from . import test_stock_figures
from . import test_stock_lots
from . import test_stock_rules
from . import test_time_words
from . import test_tours
from . import test_turns
from . import test_two_shops
from . import test_turnover
from . import test_unchecked_products
from . import test_units
from . import test_unposted
from . import test_unposted_news
from . import test_unposted_paths
from . import test_views

if neighbours.HAS_LOYALTY:
    from . import test_reward_tours

if neighbours.HAS_MRP:
    from . import test_approved_kits
    from . import test_exceptions_of_kits
    from . import test_kit_changes
    from . import test_kit_tours
    from . import test_kits
    from . import test_kits_before_count
    from . import test_kits_unposted
    from . import test_random_kits

if neighbours.HAS_RESTAURANT:
    from . import test_kitchen_tours
    from . import test_resent_courses
    from . import test_table_tours

if neighbours.HAS_SALE:
    from . import test_resent_sale_links

if neighbours.HAS_SELF_ORDER:
    from . import test_kiosk_posting
    from . import test_kiosk_posting_failures
    from . import test_self_order
    from . import test_self_order_routes
    from . import test_self_order_shops
    from . import test_self_order_tours
    from . import test_sold_out

if neighbours.HAS_STOCK_NO_NEGATIVE:
    from . import test_stock_no_negative
