"""Decks and a progress file of 20,000 answers, the same ones for the same seed."""
import datetime
import json
import random
import subprocess

NOW = "2026-11-21T09:12:00+01:00"
START = datetime.date(2024, 9, 2)
TODAY = datetime.date(2026, 11, 21)
ANSWERS = 20_000

SYLLABLES = ["car", "os", "te", "my", "chon", "dro", "pe", "ni", "a", "lys", "is", "cal", "ci", "no", "vas", "cu", "li", "tis", "ra", "dul"]


def words(chance, count):
    made = []
    while len(made) < count:
        word = "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(3, 5)))
        if word not in made:
            made.append(word)
    return made


def write_decks(folder, chance):
    """Three decks that are loaded, and one that is not: their cards' histories are elsewhere. Returns the cards' texts."""
    texts = []
    (folder / "Decks").mkdir()
    (folder / "Other").mkdir()
    for name, tag, place, count in [("Bones", "body", "Decks", 300), ("Skin", "body", "Decks", 180), ("Lungs", "breath", "Decks", 90), ("Away", "none", "Other", 40)]:
        lines = ["---", f"name: {name}", f"tags: [{tag}]", "---", ""]
        for number, word in enumerate(words(chance, count)):
            word = f"{word}{name[0].lower()}"
            if number % 60 == 0:
                lines += [f"# Part {number // 60} of {name}", ""]
            match number % 4:
                case 0 | 1:
                    meaning = f"what {name.lower()} have in place {number}"
                    texts += [(name, "define", word, meaning), (name, "term", meaning, word)]
                    lines += [f"T: {word}", f"D: {meaning}", ""]
                case 2:
                    texts.append((name, "ask", f"What is number {number} of {name}?", word))
                    lines += [f"Q: What is number {number} of {name}?", f"A: {word}", ""]
                case _:
                    texts.append((name, "gap", f"Number {number} of {name} is the ____ there.", word))
                    lines += [f"C: Number {number} of {name} is the [{word}] there.", ""]
        (folder / place / f"{name.lower()}.md").write_text("\n".join(lines))
    return texts


def cards(program, folder, place):
    """The cards with their keys, as the program lists them."""
    command = [program, "list", str(folder / place), "--json", "--progress", str(folder / "none.json")]
    (folder / "none.json").write_text('{"format":"recollect-progress","version":1,"log":[{"do":"log"}\n]}\n')
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "RECOLLECT_NOW": NOW}
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)


def write_progress(path, loaded, others, chance):
    """Study of two years: in two time zones, with a gap, a leap in the clock, undone answers, exams, and an import."""
    events = []
    last = [0]

    def at(day, second, offset):
        moment = datetime.datetime.combine(day, datetime.time(4)) + datetime.timedelta(seconds=second)
        instant = moment - datetime.timedelta(hours=offset)
        stamp = int(instant.replace(tzinfo=datetime.timezone.utc).timestamp() * 1000)
        stamp = max(stamp, last[0] + 1)
        last[0] = stamp
        local = datetime.datetime.fromtimestamp(stamp / 1000, datetime.timezone.utc) + datetime.timedelta(hours=offset)
        return local.strftime("%Y-%m-%dT%H:%M:%S.") + f"{stamp % 1000:03d}" + f"{'+' if offset >= 0 else '-'}{abs(offset):02d}:00"

    def event(time, **members):
        events.append({"at": time, "by": "k7m2x9qa", **members})

    event(at(START, 0, 1), do="start", learner="p3x8w1vz", program="0.1.0")
    all_cards = loaded + others
    keys = [card["key"] for card in all_cards]
    names = {card["key"]: card for card in all_cards}
    # Some cards stay new.
    begun = {key: None for key in keys if chance.random() < 0.92}
    step = {}
    interval = {}
    due = {}
    imported = set(chance.sample(sorted(begun), 10))
    days = [START + datetime.timedelta(days=n) for n in range((TODAY - START).days + 1)]
    days = [day for day in days if not datetime.date(2025, 7, 1) <= day <= datetime.date(2025, 8, 20) and (chance.random() < 0.85 or day == TODAY)]
    # The first days have one answer more, so that the last one falls on today.
    per_day, more = divmod(ANSWERS, len(days))
    # Three cards that are asked for the first time today.
    fresh = [card["key"] for card in loaded if card["key"] not in begun and card["deck"] == "Lungs"][:3]
    answers = 0
    exam = 0
    for place, day in enumerate(days):
        if day == TODAY:
            begun |= {key: None for key in fresh}
        offset = 1 if day.year < 2026 else 9 if day.month in (3, 4) else 1
        second = chance.randint(0, 60_000)
        for number in range(per_day + (place < more)):
            second += chance.randint(2, 40)
            key = chance.choice(list(begun))
            waiting = [k for k in due if due[k] <= day]
            if waiting and chance.random() < 0.93:
                key = min(waiting, key=lambda k: (due[k], k))
            if day == TODAY and number < len(fresh):
                key = fresh[number]
            ability = 0.75 + 0.2 * ((hash_of(key) % 10) / 10)
            grade = 1 if chance.random() > ability else chance.choice([2, 3, 3, 3, 3, 4])
            mode = chance.choice(["typed", "typed", "typed", "choice", "reveal"])
            members = {}
            if key in imported and begun[key] is None:
                mode = "import"
                imported.discard(key)
            if grade == 1 and mode in ("typed", "choice") and chance.random() < 0.6:
                near = all_cards[(hash_of(key) + chance.choice([0, 0, 0, 1, 2])) % 40]
                text = near["answers"][0]
                text = text.capitalize() if chance.random() < 0.3 else text
                members["said" if mode == "typed" else "chose"] = text
                members["verdict"] = "wrong"
            was_in_review = key in interval
            if grade == 1 and (was_in_review or chance.random() < 0.9):
                members |= {"secs": 600, "step": 0}
                due[key] = day
                step[key] = 0
            elif not was_in_review and step.get(key, 0) < 1:
                members |= {"secs": 600, "step": 1}
                step[key] = 1
                due[key] = day
            else:
                length = min(90, max(1, round(interval.get(key, 1) * {1: 0.3, 2: 1.2, 3: 2.3, 4: 3.4}[grade] * chance.uniform(0.9, 1.1))))
                interval[key] = length
                members["days"] = length
                due[key] = day + datetime.timedelta(days=length)
            time = at(day, second, offset)
            event(time, do="review", card=key, grade=grade, mode=mode, ms=chance.choice([chance.randint(600, 15_000), chance.randint(600, 60_000)]), **members)
            begun[key] = day
            answers += 1
            if chance.random() < 0.004:
                event(at(day, second + 1, offset), do="undo", of=f"{time} k7m2x9qa")
        if day.day == 5 and day.month % 3 == 0:
            name = at(day, second + 100, offset)
            asked = chance.sample(loaded[:24], 12)
            # Two seeds in turn, and every third exam is broken off.
            event(name, do="exam", decks=["Bones"], seed=7 + exam % 2, questions=12, mode="type")
            for card in asked[: 9 if exam % 3 == 2 else 12]:
                second += 9
                right = chance.random() < 0.6
                said = {} if right else {"said": chance.choice(loaded[:40])["answers"][0]}
                event(at(day, second + 100, offset), do="exam-answer", exam=f"{name} k7m2x9qa", card=card["key"], right=right, ms=4000, mode="typed", **said)
            exam += 1
    for key in chance.sample(keys, 4):
        event(at(TODAY, 100, 1), do="suspend", card=key)
    for key in chance.sample(keys, 3):
        event(at(TODAY, 200, 1), do="flag", card=key, said="odd")
    for key in chance.sample(sorted(interval), 5):
        event(at(TODAY, 300, 1), do="due", card=key, day="2026-11-28")
    # A clock that stood in the future for one answer.
    event("2027-01-05T10:00:00.000+01:00", do="review", card=keys[1], grade=1, mode="typed", ms=900, secs=600, step=0, said="nonsense", verdict="wrong")
    lines = ['{"format":"recollect-progress","version":1,"log":[{"do":"log"}']
    lines += ["," + json.dumps(e, sort_keys=True, separators=(",", ":"), ensure_ascii=False) for e in events]
    path.write_text("\n".join(lines) + "\n]}\n")
    return events


def hash_of(text):
    """A number of a text that is the same in every process."""
    value = 0
    for character in text:
        value = (value * 31 + ord(character)) % 1_000_003
    return value


def make(program, folder, seed=20_261_121):
    chance = random.Random(seed)
    texts = write_decks(folder, chance)
    loaded = cards(program, folder, "Decks")
    others = cards(program, folder, "Other")
    events = write_progress(folder / "progress.json", loaded, others, chance)
    return loaded, others, events, texts
