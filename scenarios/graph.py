"""What turns in a graph: its strongly connected groups, each before those that lead to it."""

from collections.abc import Iterator, Sequence


def groups(ways: Sequence[Sequence[int]]) -> list[list[int]]:
    """The groups of numbers that lead to each other, most of them of one, in reverse topological order.

    ``ways[n]`` holds where ``n`` leads. Tarjan's algorithm (1972), with a path of its own instead of recursion.
    """
    done = len(ways) + 1
    low = [0] * len(ways)  # 0: not met yet; then the earliest number met that this one leads back to
    found: list[list[int]] = []
    stack: list[int] = []
    met = 0
    for root in range(len(ways)):
        if low[root]:
            continue
        met += 1
        low[root] = met
        stack.append(root)
        path: list[tuple[int, int, Iterator[int]]] = [(root, met, iter(ways[root]))]
        while path:
            number, first, rest = path[-1]
            for to in rest:
                if not low[to]:
                    met += 1
                    low[to] = met
                    stack.append(to)
                    path.append((to, met, iter(ways[to])))
                    break
                low[number] = min(low[number], low[to])
            else:
                path.pop()
                if low[number] == first:
                    found.append(_popped(stack, number))
                    for each in found[-1]:
                        low[each] = done
                elif low[number] < low[path[-1][0]]:
                    low[path[-1][0]] = low[number]
    return found


def turns(group: Sequence[int], ways: Sequence[Sequence[int]]) -> bool:
    """Whether one can go round inside a group for ever."""
    return len(group) > 1 or group[0] in ways[group[0]]


def _popped(stack: list[int], last: int) -> list[int]:
    """The top of a stack, down to ``last``."""
    place = len(stack) - 1
    while stack[place] != last:
        place -= 1
    top = stack[place:]
    del stack[place:]
    return top
