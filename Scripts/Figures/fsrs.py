"""FSRS-6 with its standard weights, written from the published formulas alone."""
import math

W = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
     1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]
FACTOR = 0.9 ** (-1 / W[20]) - 1


def within(value, low, high):
    return min(max(value, low), high)


def retrievability(stability, days):
    return (1 + FACTOR * max(0, days) / stability) ** -W[20]


def first_difficulty(grade):
    return W[4] - math.exp(W[5] * (grade - 1)) + 1


def review(memory, days, grade):
    """The stability and difficulty after an answer; memory is None before the first."""
    if memory is None:
        return within(W[grade - 1], 0.001, 36500), within(first_difficulty(grade), 1, 10)
    s, d = memory
    if days < 1:
        change = math.exp(W[17] * (grade - 3 + W[18])) * s ** -W[19]
        new = s * (change if grade == 1 else max(change, 1))
    else:
        r = retrievability(s, days)
        if grade == 1:
            left = W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * math.exp(W[14] * (1 - r))
            new = min(left, s / math.exp(W[17] * W[18]))
        else:
            effort = W[15] if grade == 2 else W[16] if grade == 4 else 1
            new = s * (1 + math.exp(W[8]) * (11 - d) * s ** -W[9] * (math.exp(W[10] * (1 - r)) - 1) * effort)
    step = -W[6] * (grade - 3) * (10 - d) / 9
    difficulty = W[7] * first_difficulty(4) + (1 - W[7]) * (d + step)
    return within(new, 0.001, 36500), within(difficulty, 1, 10)
