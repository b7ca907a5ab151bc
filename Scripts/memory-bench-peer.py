"""fsrs-rs through its Python binding, timed for Scripts/memory-bench: optimize LOG, replay LOG, idle, schedule."""
import csv
import sys
import time

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview


def cards(path):
    """The reviews of each card in the order of time: (rating, whole days since the one before)."""
    by_card = {}
    with open(path) as file:
        for row in csv.DictReader(file):
            instant = int(row["review_unix_ms"])
            by_card.setdefault(int(row["card_id"]), []).append((instant, int(row["rating"])))
    result = []
    for reviews in by_card.values():
        reviews.sort()
        days = [(instant // 1000 - 4 * 3600) // 86400 for instant, _ in reviews]
        result.append(
            [(rating, 0 if place == 0 else days[place] - days[place - 1], instant)
             for place, (instant, rating) in enumerate(reviews)])
    return result


def kilobytes():
    """The most memory that this process has had; ru_maxrss would begin with what the parent had."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def optimize(path):
    """All prefixes that end with a review on a later day, in the order of time, with the numbers of their cards."""
    items = []
    for number, reviews in enumerate(cards(path)):
        history = []
        for rating, days, instant in reviews:
            history.append(FSRSReview(rating, days))
            if days > 0:
                items.append((instant, number, FSRSItem(history)))
    items.sort(key=lambda item: item[:2])
    ids = [number for _, number, _ in items]
    items = [item for _, _, item in items]
    model = FSRS(DEFAULT_PARAMETERS)
    start = time.perf_counter()
    model.compute_parameters(items, card_ids=ids)
    return time.perf_counter() - start


def replay(path):
    """The state after all reviews of each card; the best of three."""
    items = [FSRSItem([FSRSReview(rating, days) for rating, days, _ in reviews]) for reviews in cards(path)]
    model = FSRS(DEFAULT_PARAMETERS)
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for item in items:
            model.memory_state(item)
        best = min(best, time.perf_counter() - start)
    return best


def schedule():
    model = FSRS(DEFAULT_PARAMETERS)
    state = None
    count = 300_000
    start = time.perf_counter()
    for number in range(count):
        states = model.next_states(state, 0.9, number % 40)
        state = (states.again if number % 7 == 6 else states.good).memory
    return count / (time.perf_counter() - start)


kind = sys.argv[1]
if kind == "idle":
    print(f"seconds=0 kilobytes={kilobytes()}")
elif kind == "schedule":
    print(f"persecond={schedule():.0f}")
else:
    seconds = {"optimize": optimize, "replay": replay}[kind](sys.argv[2])
    print(f"seconds={seconds:.4f} kilobytes={kilobytes()}")
