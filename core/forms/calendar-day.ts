/** Whether a day of the calendar exists. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const leap = month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)) ? 1 : 0;
  return day >= 1 && day <= (lengths[month - 1] ?? 0) + leap;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
