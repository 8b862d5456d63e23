from odoo.tests import tagged

from .resent_case import ResentCase


@tagged("post_install", "-at_install")
class TestResentCourses(ResentCase):
    """Courses of a draft that another till has changed meanwhile."""

    def test_course_is_there_although_another_till_took_it_out(self):
        courses = self.env["restaurant.order.course"].create(
            [{"order_id": self.order.id, "index": index} for index in (1, 2)]
        )
        # That of one line is sent with the order, that of the other is not.
        sent = {"id": courses[0].id, "uuid": courses[0].uuid, "index": 1}
        change = [1, courses[0].id, {**sent, "order_id": self.order.id}]
        changes = [
            [1, line.id, {**command[2], "course_id": course.id}]
            for line, command, course in zip(
                self.order.lines, self.draft["lines"], courses, strict=True
            )
        ]
        courses.unlink()
        self.send(changes, "paid", course_ids=[change])
        self.assertEqual(self.order.state, "paid")
        self.assertEqual(self.removed.course_id, self.order.course_ids)
        self.assertEqual(self.order.course_ids.uuid, sent["uuid"])
        self.assertFalse(self.kept.course_id)

    def test_course_is_there_although_the_record_of_the_order_is_gone(self):
        course = self.env["restaurant.order.course"].create(
            {"order_id": self.order.id, "index": 1}
        )
        sent = {"id": course.id, "uuid": course.uuid, "order_id": self.order.id}
        self.kept.course_id = course
        self.draft["lines"][1][2]["course_id"] = course.id
        self.delete_in_the_back_office()
        order = self.pay_whole({"course_ids": [[1, sent["id"], sent]]})
        self.assertEqual(order.state, "paid")
        self.assertEqual(order.course_ids.uuid, sent["uuid"])
        self.assertEqual(order.lines[1].course_id, order.course_ids)
