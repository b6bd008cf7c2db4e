"""Dates in the precision known."""

import copy
import datetime
import pickle
import unittest

from glane import Date


class DateTest(unittest.TestCase):
    def test_a_date_prints_what_it_was_read_from(self):
        for text, precision in [
            ("0001", "year"),
            ("2022", "year"),
            ("2022-07", "month"),
            ("2022-07-15", "day"),
            ("9999-12-31", "day"),
            ("2022-07-15T00:00:00+02:00", "minute"),
            ("2022-07-15T11:45:00+02:00", "minute"),
            ("2022-07-15T11:45:07-05:30", "second"),
            ("2022-07-15T09:45:00+00:00", "minute"),
        ]:
            with self.subTest(text):
                date = Date.parse(text)
                self.assertEqual((str(date), date.precision), (text, precision))
                for other in (pickle.loads(pickle.dumps(date)), copy.deepcopy(date)):
                    self.assertEqual((other, hash(other), str(other)), (date, hash(date), text))

    def test_what_is_not_written_is_that_of_paris(self):
        for text, offset in [("2022", 1), ("2022-07-15", 2), ("2022-07-15T11:45", 2)]:
            self.assertEqual(Date.parse(text).utcoffset(), datetime.timedelta(hours=offset))
        self.assertEqual(Date.parse("2022-07-15T11:45Z").utcoffset(), datetime.timedelta(0))

    def test_what_is_no_date_is_a_value_error(self):
        for text in ["", "hier", "2022-13", "2022-02-31", "2022-07-15T25:00", "2022-7", "x2022"]:
            with self.subTest(text), self.assertRaises(ValueError):
                Date.parse(text)

    def test_the_parts_given_are_the_precision(self):
        self.assertEqual(str(Date(2022)), "2022")
        self.assertEqual(str(Date(2022, 7)), "2022-07")
        self.assertEqual(str(Date(2022, 7, 15)), "2022-07-15")
        self.assertEqual(Date(2022, 7, 15, 11, 45).precision, "minute")
        self.assertEqual(Date(2022, 7, 15, 11, 45, 7).precision, "second")

    def test_dates_of_the_standard_library_become_ones(self):
        paris_time = datetime.datetime(2022, 7, 15, 11, 45)
        utc = paris_time.replace(tzinfo=datetime.timezone.utc)
        self.assertEqual(str(Date.of(datetime.date(2022, 7, 15))), "2022-07-15")
        self.assertEqual(str(Date.of(paris_time)), "2022-07-15T11:45:00+02:00")
        self.assertEqual(str(Date.of(utc)), "2022-07-15T11:45:00+00:00")
        self.assertEqual(str(Date.of(Date(2022))), "2022")

    def test_a_date_is_a_datetime(self):
        july = Date(2022, 7)
        self.assertEqual(f"{july:%d/%m/%Y} {july}", "01/07/2022 2022-07")
        self.assertLess(july, datetime.datetime(2022, 7, 2, tzinfo=datetime.timezone.utc))
        self.assertEqual(july, datetime.datetime(2022, 6, 30, 22, tzinfo=datetime.timezone.utc))
        self.assertNotEqual(Date(2022), Date(2022, 1))
        self.assertEqual((Date(2022, 7, 15) - july).days, 14)
        self.assertEqual((july + datetime.timedelta(days=1)).precision, "minute")
        self.assertEqual(repr(july), "Date.parse('2022-07')")


if __name__ == "__main__":
    unittest.main()
