import {
  ActionIcon,
  Autocomplete,
  Button,
  Group,
  NumberInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import type { ItemLevel } from '../work.ts'
import { api } from './api.ts'
import type { DescribedItem } from './import/draft.ts'
import classes from './import/import.module.css'
import { NameHint } from './NameHint.tsx'
import { figureWords } from './words/figures.ts'
import { itemsWords } from './words/items.ts'

interface Props {
  items: readonly DescribedItem[]
  onChange: (items: DescribedItem[]) => void
  /** Results exist: labels, maxima and the number of items stay as they are. */
  isFixed?: boolean
  problems?: Readonly<Record<string, string>>
}

/** The description of a work, item by item. */
export function ItemsEditor({ items, onChange, isFixed = false, problems = {} }: Props): ReactNode {
  const t = useWords(itemsWords)
  const skills = useQuery(api.skills.list.queryOptions()).data ?? []
  const names = [...new Set([...skills.map(({ name }) => name), ...items.map(({ skill }) => skill)])]
  const known = names.filter((name) => name.trim() !== '')
  return (
    <div className={classes.items}>
      {items.map((item, index) => (
        <ItemFields
          // Items have no identity but their place: labels are being typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are added and removed at the end
          key={index}
          item={item}
          skills={known}
          isFixed={isFixed}
          problem={problems[`items.${index}.label`] ?? problems[`items.${index}.maximum`]}
          onChange={(changes) =>
            onChange(items.map((each, at) => (at === index ? { ...each, ...changes } : each)))
          }
          onRemove={() => onChange(items.filter((_, at) => at !== index))}
        />
      ))}
      <NameHint texts={items.flatMap(({ label, wording, skill }) => [label, wording, skill])} />
      {!isFixed && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} />}
            onClick={() => onChange([...items, emptyItem(items.length + 1)])}
          >
            {t.add}
          </Button>
        </Group>
      )}
    </div>
  )
}

function emptyItem(number: number): DescribedItem {
  return {
    label: String(number),
    wording: '',
    level: null,
    maximum: 1,
    regionShare: null,
    countryShare: null,
    skill: '',
  }
}

interface ItemProps {
  item: DescribedItem
  skills: string[]
  isFixed: boolean
  problem: string | undefined
  onChange: (changes: Partial<DescribedItem>) => void
  onRemove: () => void
}

function ItemFields({ item, skills, isFixed, problem, onChange, onRemove }: ItemProps): ReactNode {
  const t = useWords(itemsWords)
  const levels = useWords(figureWords).level
  return (
    <fieldset className={classes.item} aria-label={t.item(item.label)}>
      <TextInput
        className={`${classes.third} ${classes.label}`}
        label={t.label}
        maxLength={20}
        disabled={isFixed}
        error={problem}
        value={item.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <Textarea
        className={classes.wide ?? ''}
        label={t.wording}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={item.wording}
        onChange={(event) => onChange(worded(item, event.currentTarget.value))}
      />
      <Select
        className={classes.level ?? ''}
        label={t.level}
        data={Object.entries(levels).map(([value, label]) => ({ value, label }))}
        value={item.level}
        onChange={(level) => onChange({ level: levelFrom(level) })}
      />
      <NumberInput
        className={classes.third ?? ''}
        label={t.maximum}
        min={1}
        max={100}
        allowDecimal={false}
        hideControls
        disabled={isFixed}
        value={item.maximum === 0 ? '' : item.maximum}
        onChange={(value) => onChange({ maximum: typeof value === 'number' ? value : 0 })}
      />
      <SharePercent
        label={t.region}
        share={item.regionShare}
        onChange={(regionShare) => onChange({ regionShare })}
      />
      <SharePercent
        label={t.country}
        share={item.countryShare}
        onChange={(countryShare) => onChange({ countryShare })}
      />
      <Autocomplete
        className={classes.wide ?? ''}
        label={t.skill}
        data={skills}
        maxLength={300}
        limit={8}
        value={item.skill}
        onChange={(skill) => onChange({ skill })}
      />
      {isFixed ? (
        <span />
      ) : (
        <ActionIcon
          className={classes.remove ?? ''}
          variant="subtle"
          color="gray"
          size={40}
          aria-label={t.remove(item.label)}
          onClick={onRemove}
        >
          <IconTrash size={18} />
        </ActionIcon>
      )}
    </fieldset>
  )
}

/** The skill follows the wording until it is written differently: each item is given its skill once. */
function worded(item: DescribedItem, wording: string): Partial<DescribedItem> {
  return item.skill === item.wording.slice(0, 300) ? { wording, skill: wording.slice(0, 300) } : { wording }
}

function levelFrom(level: string | null): ItemLevel | null {
  // The options are the keys of the words, which are the levels.
  return level as ItemLevel | null
}

interface ShareProps {
  label: string
  share: number | null
  onChange: (share: number | null) => void
}

function SharePercent({ label, share, onChange }: ShareProps): ReactNode {
  return (
    <NumberInput
      className={classes.third ?? ''}
      label={label}
      min={0}
      max={100}
      hideControls
      decimalScale={2}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      suffix=" %"
      value={share === null ? '' : Math.round(share * 10_000) / 100}
      onChange={(value) => onChange(typeof value === 'number' ? Math.min(1, Math.max(0, value / 100)) : null)}
    />
  )
}
