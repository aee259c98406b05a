"""Asks the native build of the door: `price` of src/api.rs, through examples/price.rs."""

import json
import subprocess

BATCH = 250


class Unanswered(Exception):
    """The door answered with errors where a price was expected."""


class Door:
    """One program that reads a JSON request a line and writes an answer a line."""

    def __init__(self, program):
        self.program = program

    def answers(self, requests):
        """The answers to requests, in their order, errors among them."""
        lines = [json.dumps(requests[start:start + BATCH]) for start in range(0, len(requests), BATCH)]
        done = subprocess.run(
            [self.program], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
        )
        answers = []
        for line in done.stdout.splitlines():
            answer = json.loads(line)
            if not isinstance(answer, list):
                raise Unanswered(f"an array was asked, {line[:200]} was answered")
            answers.extend(answer)
        if len(answers) != len(requests):
            raise Unanswered(f"{len(requests)} requests had {len(answers)} answers")
        return answers

    def prices(self, requests):
        """The answers to requests that must all succeed."""
        answers = self.answers(requests)
        for request, answer in zip(requests, answers):
            if "errors" in answer:
                raise Unanswered(f"{json.dumps(request)[:600]} was answered with {json.dumps(answer)[:300]}")
        return answers
